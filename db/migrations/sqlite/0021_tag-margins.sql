CREATE TABLE `tag_margins` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`tag_id` text NOT NULL,
	`grade_wording` integer NOT NULL,
	`n` integer NOT NULL,
	`sum_grade` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `tag_id`, `grade_wording`)
);
--> statement-breakpoint
ALTER TABLE `tags` ADD `applied_to` text;