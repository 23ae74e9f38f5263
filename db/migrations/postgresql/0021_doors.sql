CREATE TABLE "contact_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"form_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "door_days" (
	"door_id" text NOT NULL,
	"day" text NOT NULL,
	"answered" integer NOT NULL,
	CONSTRAINT "door_days_door_id_day_pk" PRIMARY KEY("door_id","day")
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text DEFAULT '' NOT NULL,
	"kiosk" boolean DEFAULT false NOT NULL,
	"key_number" integer DEFAULT 1 NOT NULL,
	"day_cap" integer,
	"open_from" text,
	"open_until" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "language_given" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "door_days" ADD CONSTRAINT "door_days_door_id_doors_id_fk" FOREIGN KEY ("door_id") REFERENCES "public"."doors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_requests_form" ON "contact_requests" USING btree ("form_hash");--> statement-breakpoint
CREATE INDEX "contact_requests_state" ON "contact_requests" USING btree ("state","day");--> statement-breakpoint
CREATE UNIQUE INDEX "doors_code" ON "doors" USING btree ("code");