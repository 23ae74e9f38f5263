PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_questionnaire_routes` (
	`channel` text NOT NULL,
	`topic` text DEFAULT '' NOT NULL,
	`valid_from` text DEFAULT '' NOT NULL,
	`questionnaire_key` text,
	`changed_at` integer,
	`changed_by` text,
	PRIMARY KEY(`channel`, `topic`, `valid_from`),
	FOREIGN KEY (`questionnaire_key`) REFERENCES `questionnaires`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_questionnaire_routes`("channel", "topic", "valid_from", "questionnaire_key", "changed_at", "changed_by") SELECT "channel", "topic", "valid_from", "questionnaire_key", "changed_at", "changed_by" FROM `questionnaire_routes`;--> statement-breakpoint
DROP TABLE `questionnaire_routes`;--> statement-breakpoint
ALTER TABLE `__new_questionnaire_routes` RENAME TO `questionnaire_routes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;