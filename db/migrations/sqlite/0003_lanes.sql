DROP INDEX `invitations_due`;--> statement-breakpoint
CREATE INDEX `invitations_due` ON `invitations` (`state`,`medium`,`send_after`) WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX `messages_settled` ON `messages` (`medium`,`state`,`settled_at`) WHERE settled_at is not null;