PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_tallies` (
	`question_key` text NOT NULL,
	`wording` integer NOT NULL,
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`value` text NOT NULL,
	`stratum` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`question_key`, `month`, `channel`, `topic`, `team`, `wording`, `value`, `stratum`)
);
--> statement-breakpoint
INSERT INTO `__new_tallies`("question_key", "wording", "month", "channel", "topic", "team", "value", "stratum", "n") SELECT "question_key", "wording", "month", "channel", "topic", "team", "value", "stratum", "n" FROM `tallies`;--> statement-breakpoint
DROP TABLE `tallies`;--> statement-breakpoint
ALTER TABLE `__new_tallies` RENAME TO `tallies`;--> statement-breakpoint
PRAGMA foreign_keys=ON;