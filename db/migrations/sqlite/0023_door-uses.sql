CREATE TABLE `door_uses` (
	`door_id` text NOT NULL,
	`use_hash` text NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`door_id`, `use_hash`),
	FOREIGN KEY (`door_id`) REFERENCES `doors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `door_uses_until` ON `door_uses` (`until`);--> statement-breakpoint
ALTER TABLE `door_days` ADD `apart` integer DEFAULT 0 NOT NULL;