CREATE TABLE `suspects` (
	`id` text PRIMARY KEY NOT NULL,
	`sign` text NOT NULL,
	`questionnaire_version_id` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`month` text NOT NULL,
	`answers` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `suspects_cell` ON `suspects` (`month`,`channel`);--> statement-breakpoint
CREATE TABLE `callback_margins` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `fate`, `due`)
);
--> statement-breakpoint
CREATE TABLE `callback_tallies` (
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `channel`, `topic`, `team`, `fate`, `due`)
);
--> statement-breakpoint
CREATE TABLE `invitation_days` (
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`medium` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`day`, `channel`, `state`, `reason`, `medium`)
);
--> statement-breakpoint
CREATE TABLE `bounces` (
	`report_hash` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`person_hash` text,
	`kind` text NOT NULL,
	`status` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bounces_person` ON `bounces` (`person_hash`,`at`);--> statement-breakpoint
CREATE INDEX `bounces_message` ON `bounces` (`message_id`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`medium` text NOT NULL,
	`began_at` integer NOT NULL,
	`ended_at` integer,
	`mailed_at` integer,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `incidents_began` ON `incidents` (`began_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_open` ON `incidents` (`kind`,`medium`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `lanes` (
	`medium` text PRIMARY KEY NOT NULL,
	`next_free_at` integer,
	`paused_until` integer,
	`troubles` integer DEFAULT 0 NOT NULL,
	`trouble` text,
	`trouble_since` integer,
	`last_taken_at` integer
);
--> statement-breakpoint
CREATE TABLE `sending_days` (
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`day`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`person_hash` text PRIMARY KEY NOT NULL,
	`medium` text NOT NULL,
	`at` integer NOT NULL,
	`cause` text NOT NULL,
	`status` text,
	`invitation_id` text,
	`actor` text
);
--> statement-breakpoint
CREATE INDEX `suppressions_at` ON `suppressions` (`at`,`person_hash`);--> statement-breakpoint
CREATE INDEX `suppressions_invitation` ON `suppressions` (`invitation_id`);--> statement-breakpoint
DROP INDEX `messages_once`;--> statement-breakpoint
DROP INDEX `messages_queue`;--> statement-breakpoint
ALTER TABLE `messages` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `receipt` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `receipt_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `receipt_detail` text;--> statement-breakpoint
CREATE INDEX `messages_provider` ON `messages` (`provider_id`) WHERE provider_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`invitation_id`,`kind`,`round`);--> statement-breakpoint
CREATE INDEX `messages_queue` ON `messages` (`medium`,`next_attempt_at`,`queued_at`) WHERE state = 'queued';--> statement-breakpoint
ALTER TABLE `invitations` ADD `day` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `remind_at` integer;--> statement-breakpoint
CREATE INDEX `invitations_reminder` ON `invitations` (`remind_at`) WHERE remind_at is not null;--> statement-breakpoint
ALTER TABLE `link_people` ADD `medium` text;