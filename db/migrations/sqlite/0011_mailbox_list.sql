DROP INDEX `mailbox_at`;--> statement-breakpoint
CREATE INDEX `mailbox_list` ON `mailbox` (`at`,`id`,`recipient`,`subject`,`medium`,`sender`);