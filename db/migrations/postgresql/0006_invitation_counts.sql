-- The counts are made anew from the invitations: they know the reason, its detail and the medium from here on.
DELETE FROM "invitation_days";--> statement-breakpoint
DELETE FROM "invitation_tallies";--> statement-breakpoint
DELETE FROM "invitation_margins";--> statement-breakpoint
ALTER TABLE "invitation_days" DROP CONSTRAINT "invitation_days_day_channel_state_reason_medium_pk";--> statement-breakpoint
ALTER TABLE "invitation_margins" DROP CONSTRAINT "invitation_margins_margin_month_key_state_pk";--> statement-breakpoint
ALTER TABLE "invitation_tallies" DROP CONSTRAINT "invitation_tallies_month_channel_topic_team_state_pk";--> statement-breakpoint
ALTER TABLE "invitation_days" ALTER COLUMN "reason" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "invitation_days" ALTER COLUMN "medium" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "invitation_days" ADD COLUMN "detail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_margins" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_margins" ADD COLUMN "detail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_margins" ADD COLUMN "medium" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_tallies" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_tallies" ADD COLUMN "detail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_tallies" ADD COLUMN "medium" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_days" ADD CONSTRAINT "invitation_days_day_channel_state_reason_detail_medium_pk" PRIMARY KEY("day","channel","state","reason","detail","medium");--> statement-breakpoint
ALTER TABLE "invitation_margins" ADD CONSTRAINT "invitation_margins_margin_month_key_state_reason_detail_medium_pk" PRIMARY KEY("margin","month","key","state","reason","detail","medium");--> statement-breakpoint
ALTER TABLE "invitation_tallies" ADD CONSTRAINT "invitation_tallies_month_channel_topic_team_state_reason_detail_medium_pk" PRIMARY KEY("month","channel","topic","team","state","reason","detail","medium");--> statement-breakpoint
INSERT INTO "invitation_days" ("day", "channel", "state", "reason", "detail", "medium", "n")
SELECT day, channel, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, ''), count(*) FROM invitations
GROUP BY day, channel, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, '');--> statement-breakpoint
INSERT INTO "invitation_tallies" ("month", "channel", "topic", "team", "state", "reason", "detail", "medium", "n")
SELECT month, channel, topic, team, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, ''), count(*) FROM invitations
GROUP BY month, channel, topic, team, state, coalesce(reason, ''), coalesce(detail, ''), coalesce(medium, '');--> statement-breakpoint
INSERT INTO "invitation_margins" ("margin", "month", "key", "state", "reason", "detail", "medium", "n")
SELECT 'channel', month, channel, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, channel, state, reason, detail, medium;--> statement-breakpoint
INSERT INTO "invitation_margins" ("margin", "month", "key", "state", "reason", "detail", "medium", "n")
SELECT 'topic', month, topic, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, topic, state, reason, detail, medium;--> statement-breakpoint
INSERT INTO "invitation_margins" ("margin", "month", "key", "state", "reason", "detail", "medium", "n")
SELECT 'team', month, team, state, reason, detail, medium, sum(n) FROM invitation_tallies
GROUP BY month, team, state, reason, detail, medium;--> statement-breakpoint
CREATE INDEX "invitations_topic" ON "invitations" USING btree ("topic","occurred_at","id");--> statement-breakpoint
CREATE INDEX "invitations_team" ON "invitations" USING btree ("team","occurred_at","id");--> statement-breakpoint
CREATE INDEX "invitations_last_step" ON "invitations" USING btree ("state",coalesce(sent_at, decided_at),"id");
