CREATE TABLE `draft_editors` (
	`questionnaire_key` text NOT NULL,
	`window` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`questionnaire_key`, `window`),
	FOREIGN KEY (`questionnaire_key`) REFERENCES `questionnaires`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `library_questions` (
	`key` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`measures` text NOT NULL,
	`national_code` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE TABLE `question_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`question_key` text NOT NULL,
	`questionnaire_key` text NOT NULL,
	`version` integer NOT NULL,
	`decision` text NOT NULL,
	`from_wording` integer NOT NULL,
	`to_wording` integer NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `question_changes_key` ON `question_changes` (`question_key`,`decided_at`);--> statement-breakpoint
CREATE TABLE `question_wordings` (
	`question_key` text NOT NULL,
	`wording` integer NOT NULL,
	`edition` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`questionnaire_key` text NOT NULL,
	`version` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`question_key`, `wording`, `edition`)
);
--> statement-breakpoint
ALTER TABLE `questionnaire_routes` ADD `valid_from` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `questionnaire_routes` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `questionnaire_routes` ADD `changed_by` text;--> statement-breakpoint
ALTER TABLE `questionnaire_versions` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `questionnaire_versions` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `questionnaire_versions` ADD `changed_by` text;--> statement-breakpoint
ALTER TABLE `questionnaire_versions` ADD `based_on` integer;--> statement-breakpoint
ALTER TABLE `questionnaires` ADD `created_by` text;--> statement-breakpoint
ALTER TABLE `questionnaires` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `questionnaires` ADD `retired_by` text;