CREATE TABLE `contact_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`language` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`done_at` integer,
	`done_by` text,
	`form_hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_requests_form` ON `contact_requests` (`form_hash`);--> statement-breakpoint
CREATE INDEX `contact_requests_state` ON `contact_requests` (`state`,`day`);--> statement-breakpoint
CREATE TABLE `door_days` (
	`door_id` text NOT NULL,
	`day` text NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`door_id`, `day`),
	FOREIGN KEY (`door_id`) REFERENCES `doors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `doors` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text DEFAULT '' NOT NULL,
	`kiosk` integer DEFAULT false NOT NULL,
	`key_number` integer DEFAULT 1 NOT NULL,
	`day_cap` integer,
	`open_from` text,
	`open_until` text,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `doors_code` ON `doors` (`code`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `language_given` integer DEFAULT true NOT NULL;