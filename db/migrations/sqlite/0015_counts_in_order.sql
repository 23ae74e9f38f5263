-- Counts lie in the order of their key, with the count beside it: SQLite then looks in one place instead of two.
-- Whoever adds a column to one of these tables adds it as usual; a table that is made anew needs WITHOUT ROWID again.
CREATE TABLE `tallies_in_order` (
	`question_key` text NOT NULL,
	`wording` integer NOT NULL,
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`value` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`question_key`, `month`, `channel`, `topic`, `team`, `wording`, `value`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `tallies_in_order` (question_key, wording, month, channel, topic, team, value, n) SELECT question_key, wording, month, channel, topic, team, value, n FROM `tallies`;--> statement-breakpoint
DROP TABLE `tallies`;--> statement-breakpoint
ALTER TABLE `tallies_in_order` RENAME TO `tallies`;--> statement-breakpoint
CREATE TABLE `tally_margins_in_order` (
	`question_key` text NOT NULL,
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`wording` integer NOT NULL,
	`value` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`question_key`, `margin`, `month`, `key`, `wording`, `value`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `tally_margins_in_order` (question_key, margin, month, key, wording, value, n) SELECT question_key, margin, month, key, wording, value, n FROM `tally_margins`;--> statement-breakpoint
DROP TABLE `tally_margins`;--> statement-breakpoint
ALTER TABLE `tally_margins_in_order` RENAME TO `tally_margins`;--> statement-breakpoint
CREATE TABLE `invitation_tallies_in_order` (
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`medium` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `channel`, `topic`, `team`, `state`, `reason`, `detail`, `medium`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `invitation_tallies_in_order` (month, channel, topic, team, state, reason, detail, medium, n) SELECT month, channel, topic, team, state, reason, detail, medium, n FROM `invitation_tallies`;--> statement-breakpoint
DROP TABLE `invitation_tallies`;--> statement-breakpoint
ALTER TABLE `invitation_tallies_in_order` RENAME TO `invitation_tallies`;--> statement-breakpoint
CREATE TABLE `invitation_margins_in_order` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`medium` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `state`, `reason`, `detail`, `medium`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `invitation_margins_in_order` (margin, month, key, state, reason, detail, medium, n) SELECT margin, month, key, state, reason, detail, medium, n FROM `invitation_margins`;--> statement-breakpoint
DROP TABLE `invitation_margins`;--> statement-breakpoint
ALTER TABLE `invitation_margins_in_order` RENAME TO `invitation_margins`;--> statement-breakpoint
CREATE TABLE `invitation_days_in_order` (
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`medium` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`day`, `channel`, `state`, `reason`, `detail`, `medium`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `invitation_days_in_order` (day, channel, state, reason, detail, medium, n) SELECT day, channel, state, reason, detail, medium, n FROM `invitation_days`;--> statement-breakpoint
DROP TABLE `invitation_days`;--> statement-breakpoint
ALTER TABLE `invitation_days_in_order` RENAME TO `invitation_days`;--> statement-breakpoint
CREATE TABLE `callback_tallies_in_order` (
	`month` text NOT NULL,
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`month`, `channel`, `topic`, `team`, `fate`, `due`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `callback_tallies_in_order` (month, channel, topic, team, fate, due, n) SELECT month, channel, topic, team, fate, due, n FROM `callback_tallies`;--> statement-breakpoint
DROP TABLE `callback_tallies`;--> statement-breakpoint
ALTER TABLE `callback_tallies_in_order` RENAME TO `callback_tallies`;--> statement-breakpoint
CREATE TABLE `callback_margins_in_order` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`fate` text NOT NULL,
	`due` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `fate`, `due`)
) WITHOUT ROWID;--> statement-breakpoint
INSERT INTO `callback_margins_in_order` (margin, month, key, fate, due, n) SELECT margin, month, key, fate, due, n FROM `callback_margins`;--> statement-breakpoint
DROP TABLE `callback_margins`;--> statement-breakpoint
ALTER TABLE `callback_margins_in_order` RENAME TO `callback_margins`;
