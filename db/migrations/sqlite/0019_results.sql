CREATE TABLE `strata` (
	`key` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`medium` text NOT NULL,
	`questionnaire` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`day` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`indicator` text NOT NULL,
	`scope` text NOT NULL,
	`expected` text DEFAULT '' NOT NULL,
	`restarts` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE INDEX `actions_indicator` ON `actions` (`indicator`,`day`);--> statement-breakpoint
CREATE TABLE `aspect_sums` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`aspect` text NOT NULL,
	`wording` integer NOT NULL,
	`grade_wording` integer NOT NULL,
	`n` integer NOT NULL,
	`sum_grade` integer NOT NULL,
	`sum_aspect` integer NOT NULL,
	`sum_grade_squares` integer NOT NULL,
	`sum_aspect_squares` integer NOT NULL,
	`sum_products` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `aspect`, `wording`, `grade_wording`)
);
--> statement-breakpoint
CREATE TABLE `comment_tags` (
	`tag_id` text NOT NULL,
	`month` text NOT NULL,
	`response_id` text NOT NULL,
	`question_key` text NOT NULL,
	`state` text NOT NULL,
	`by` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tag_id`, `month`, `response_id`, `question_key`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_tags_response` ON `comment_tags` (`response_id`);--> statement-breakpoint
CREATE TABLE `comment_words` (
	`word` text NOT NULL,
	`month` text NOT NULL,
	`response_id` text NOT NULL,
	`question_key` text NOT NULL,
	PRIMARY KEY(`word`, `month`, `response_id`, `question_key`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_words_response` ON `comment_words` (`response_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`response_id` text NOT NULL,
	`question_key` text NOT NULL,
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`stratum` text NOT NULL,
	`grade` integer,
	`grade_wording` integer,
	`hidden_at` integer,
	`hidden_by` text,
	`hidden_reason` text,
	PRIMARY KEY(`response_id`, `question_key`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comments_month` ON `comments` (`month`,`response_id`);--> statement-breakpoint
CREATE INDEX `comments_channel` ON `comments` (`channel`,`month`,`response_id`);--> statement-breakpoint
CREATE INDEX `comments_topic` ON `comments` (`topic`,`month`,`response_id`);--> statement-breakpoint
CREATE INDEX `comments_team` ON `comments` (`team`,`month`,`response_id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`unit` text NOT NULL,
	`direction` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE TABLE `norm_margins` (
	`norm` text NOT NULL,
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`norm`, `margin`, `month`, `key`, `fate`, `due`)
);
--> statement-breakpoint
CREATE TABLE `norm_tallies` (
	`norm` text NOT NULL,
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`norm`, `month`, `channel`, `topic`, `team`, `fate`, `due`)
);
--> statement-breakpoint
CREATE TABLE `office_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claimed_until` integer,
	`settled_at` integer,
	`error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_mails_once` ON `office_mails` (`user_id`,`kind`,`about`);--> statement-breakpoint
CREATE INDEX `office_mails_queue` ON `office_mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `outside_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`from_month` text NOT NULL,
	`to_month` text NOT NULL,
	`kind` text NOT NULL,
	`value` real,
	`n` integer,
	`source` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outside_figures_what` ON `outside_figures` (`indicator`,`from_month`,`to_month`,`kind`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE TABLE `target_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`target` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `target_versions_target` ON `target_versions` (`target_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `unread_responses` (
	`response_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `responses` ADD `medium` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `tallies` ADD `stratum` text DEFAULT '' NOT NULL;