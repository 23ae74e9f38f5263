-- The counts are made anew from the invitations: they know the reason, its detail and the medium from here on.
DROP TABLE `invitation_days`;--> statement-breakpoint
DROP TABLE `invitation_margins`;--> statement-breakpoint
DROP TABLE `invitation_tallies`;--> statement-breakpoint
CREATE TABLE `invitation_days` (
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`medium` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`day`, `channel`, `state`, `reason`, `detail`, `medium`)
);--> statement-breakpoint
CREATE TABLE `invitation_margins` (
	`margin` text NOT NULL,
	`month` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`medium` text DEFAULT '' NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`margin`, `month`, `key`, `state`, `reason`, `detail`, `medium`)
);--> statement-breakpoint
CREATE TABLE `invitation_tallies` (
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
);--> statement-breakpoint
INSERT INTO `invitation_days` (`day`, `channel`, `state`, `reason`, `detail`, `medium`, `n`)
SELECT day, channel, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, ''), count(*) FROM invitations
GROUP BY day, channel, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, '');--> statement-breakpoint
INSERT INTO `invitation_tallies` (`month`, `channel`, `topic`, `team`, `state`, `reason`, `detail`, `medium`, `n`)
SELECT month, channel, topic, team, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, ''), count(*) FROM invitations
GROUP BY month, channel, topic, team, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, '');--> statement-breakpoint
INSERT INTO `invitation_margins` (`margin`, `month`, `key`, `state`, `reason`, `detail`, `medium`, `n`)
SELECT 'channel', month, channel, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, channel, state, reason, detail, medium;--> statement-breakpoint
INSERT INTO `invitation_margins` (`margin`, `month`, `key`, `state`, `reason`, `detail`, `medium`, `n`)
SELECT 'topic', month, topic, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, topic, state, reason, detail, medium;--> statement-breakpoint
INSERT INTO `invitation_margins` (`margin`, `month`, `key`, `state`, `reason`, `detail`, `medium`, `n`)
SELECT 'team', month, team, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, team, state, reason, detail, medium;--> statement-breakpoint
CREATE INDEX `invitations_topic` ON `invitations` (`topic`,`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_team` ON `invitations` (`team`,`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_last_step` ON `invitations` (`state`,coalesce(sent_at, decided_at),`id`);
