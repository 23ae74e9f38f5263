CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`key_hash` text NOT NULL,
	`rights` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`key_hash`);--> statement-breakpoint
CREATE TABLE `audit_trail` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_trail_at` ON `audit_trail` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_trail_user` ON `audit_trail` (`user_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `probes` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`revoked_at` integer,
	`device` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_last_seen` ON `sessions` (`last_seen_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`last_sign_in_at` integer,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `answers` (
	`response_id` text NOT NULL,
	`question_key` text NOT NULL,
	`wording` integer NOT NULL,
	`value` text,
	`comment` text,
	PRIMARY KEY(`response_id`, `question_key`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `questionnaire_routes` (
	`channel` text NOT NULL,
	`topic` text DEFAULT '' NOT NULL,
	`questionnaire_key` text NOT NULL,
	PRIMARY KEY(`channel`, `topic`),
	FOREIGN KEY (`questionnaire_key`) REFERENCES `questionnaires`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `questionnaire_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`questionnaire_key` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	FOREIGN KEY (`questionnaire_key`) REFERENCES `questionnaires`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaire_versions_number` ON `questionnaire_versions` (`questionnaire_key`,`number`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_hash` text NOT NULL,
	`questionnaire_version_id` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`month` text NOT NULL,
	`day` text NOT NULL,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_receipt` ON `responses` (`receipt_hash`);--> statement-breakpoint
CREATE INDEX `responses_cell` ON `responses` (`month`,`channel`,`topic`,`team`);--> statement-breakpoint
CREATE TABLE `tallies` (
	`question_key` text NOT NULL,
	`wording` integer NOT NULL,
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`value` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`question_key`, `month`, `channel`, `topic`, `team`, `wording`, `value`)
);
--> statement-breakpoint
CREATE TABLE `tally_margins` (
	`question_key` text NOT NULL,
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`wording` integer NOT NULL,
	`value` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`question_key`, `margin`, `month`, `key`, `wording`, `value`)
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text DEFAULT '' NOT NULL,
	`occurred_at` integer NOT NULL,
	`day` text NOT NULL,
	`month` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`email` text,
	`phone` text,
	`person_hash` text,
	`callback_requested_at` integer,
	`callback_due_at` integer,
	`called_back_at` integer,
	`wait_seconds` integer,
	`handled_at` integer,
	`no_survey` integer DEFAULT false NOT NULL,
	`received_at` integer NOT NULL,
	`via` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_source_id` ON `contacts` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `contacts_occurred` ON `contacts` (`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_callback` ON `contacts` (`month`,`channel`,`topic`,`team`,`callback_due_at`,`called_back_at`) WHERE callback_requested_at is not null;--> statement-breakpoint
CREATE INDEX `contacts_person` ON `contacts` (`person_hash`) WHERE person_hash is not null;--> statement-breakpoint
CREATE TABLE `invitation_margins` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `state`)
);
--> statement-breakpoint
CREATE TABLE `invitation_tallies` (
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`state` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `channel`, `topic`, `team`, `state`)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`medium` text,
	`questionnaire_version_id` text,
	`send_after` integer,
	`review_at` integer,
	`expires_at` integer,
	`decided_at` integer NOT NULL,
	`sent_at` integer,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`month` text NOT NULL,
	`occurred_at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_contact` ON `invitations` (`contact_id`);--> statement-breakpoint
CREATE INDEX `invitations_state` ON `invitations` (`state`,`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_occurred` ON `invitations` (`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_due` ON `invitations` (`state`,`send_after`) WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX `invitations_review` ON `invitations` (`state`,`review_at`) WHERE state = 'deferred';--> statement-breakpoint
CREATE INDEX `invitations_expiry` ON `invitations` (`state`,`expires_at`) WHERE state in ('sent', 'delivered');--> statement-breakpoint
CREATE TABLE `link_people` (
	`invitation_id` text NOT NULL,
	`person_hash` text NOT NULL,
	PRIMARY KEY(`invitation_id`, `person_hash`),
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`medium` text NOT NULL,
	`sender` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`html` text NOT NULL,
	`plain` text NOT NULL,
	`headers` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mailbox_at` ON `mailbox` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`kind` text NOT NULL,
	`medium` text NOT NULL,
	`state` text NOT NULL,
	`token_hash` text NOT NULL,
	`payload` text,
	`queued_at` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`handed_over_at` integer,
	`settled_at` integer,
	`provider_id` text,
	`last_error` text,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_token` ON `messages` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`invitation_id`,`kind`);--> statement-breakpoint
CREATE INDEX `messages_queue` ON `messages` (`next_attempt_at`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `messages_claims` ON `messages` (`claimed_until`) WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX `messages_unknown` ON `messages` (`settled_at`) WHERE state = 'unknown';--> statement-breakpoint
CREATE TABLE `opt_outs` (
	`person_hash` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`via` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `quarantines` (
	`person_hash` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quarantines_until` ON `quarantines` (`until`);--> statement-breakpoint
CREATE INDEX `quarantines_invitation` ON `quarantines` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `import_rejections` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`row` text NOT NULL,
	`errors` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`path` text,
	`state` text NOT NULL,
	`reading` text NOT NULL,
	`bytes` integer NOT NULL,
	`bytes_read` integer DEFAULT 0 NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`accepted` integer DEFAULT 0 NOT NULL,
	`duplicates` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`error` text,
	`claimed_by` text,
	`claimed_until` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`scope` text NOT NULL,
	`direction` text NOT NULL,
	`bound` real NOT NULL,
	`by` text NOT NULL,
	`baseline` real,
	`baseline_year` integer,
	`owner` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`named` integer DEFAULT false NOT NULL,
	`first_seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`team` text,
	`named` integer DEFAULT false NOT NULL,
	`first_seen_at` integer NOT NULL
);
