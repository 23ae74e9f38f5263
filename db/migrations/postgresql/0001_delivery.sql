CREATE TABLE "suspects" (
	"id" text PRIMARY KEY NOT NULL,
	"sign" text NOT NULL,
	"questionnaire_version_id" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"month" text NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "callback_margins" (
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"fate" text NOT NULL,
	"due" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "callback_margins_margin_month_key_fate_due_pk" PRIMARY KEY("margin","month","key","fate","due")
);
--> statement-breakpoint
CREATE TABLE "callback_tallies" (
	"month" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"fate" text NOT NULL,
	"due" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "callback_tallies_month_channel_topic_team_fate_due_pk" PRIMARY KEY("month","channel","topic","team","fate","due")
);
--> statement-breakpoint
CREATE TABLE "invitation_days" (
	"day" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"medium" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "invitation_days_day_channel_state_reason_medium_pk" PRIMARY KEY("day","channel","state","reason","medium")
);
--> statement-breakpoint
CREATE TABLE "bounces" (
	"report_hash" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"person_hash" text,
	"kind" text NOT NULL,
	"status" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"medium" text NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "lanes" (
	"medium" text PRIMARY KEY NOT NULL,
	"next_free_at" timestamp (3) with time zone,
	"paused_until" timestamp (3) with time zone,
	"troubles" integer DEFAULT 0 NOT NULL,
	"trouble" text,
	"trouble_since" timestamp (3) with time zone,
	"last_taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sending_days" (
	"day" text NOT NULL,
	"channel" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "sending_days_day_channel_pk" PRIMARY KEY("day","channel")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"person_hash" text PRIMARY KEY NOT NULL,
	"medium" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"cause" text NOT NULL,
	"status" text,
	"invitation_id" text,
	"actor" text
);
--> statement-breakpoint
DROP INDEX "messages_once";--> statement-breakpoint
DROP INDEX "messages_queue";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "day" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "detail" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "remind_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "link_people" ADD COLUMN "medium" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "receipt" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "receipt_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "receipt_detail" text;--> statement-breakpoint
ALTER TABLE "bounces" ADD CONSTRAINT "bounces_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suspects_cell" ON "suspects" USING btree ("month","channel");--> statement-breakpoint
CREATE INDEX "bounces_person" ON "bounces" USING btree ("person_hash","at");--> statement-breakpoint
CREATE INDEX "bounces_message" ON "bounces" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "incidents_began" ON "incidents" USING btree ("began_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_open" ON "incidents" USING btree ("kind","medium") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "suppressions_at" ON "suppressions" USING btree ("at","person_hash");--> statement-breakpoint
CREATE INDEX "suppressions_invitation" ON "suppressions" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitations_reminder" ON "invitations" USING btree ("remind_at") WHERE remind_at is not null;--> statement-breakpoint
CREATE INDEX "messages_provider" ON "messages" USING btree ("provider_id") WHERE provider_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("invitation_id","kind","round");--> statement-breakpoint
CREATE INDEX "messages_queue" ON "messages" USING btree ("medium","next_attempt_at","queued_at") WHERE state = 'queued';