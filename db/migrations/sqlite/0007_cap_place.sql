ALTER TABLE `invitations` ADD `place` integer;--> statement-breakpoint
CREATE INDEX `invitations_over_cap` ON `invitations` (`medium`,`channel`,`place`) WHERE state = 'scheduled' and detail = 'day_cap';--> statement-breakpoint
CREATE INDEX `invitations_undecided` ON `invitations` (`decided_at`) WHERE state in ('scheduled', 'deferred');--> statement-breakpoint
CREATE INDEX `link_people_person` ON `link_people` (`person_hash`);