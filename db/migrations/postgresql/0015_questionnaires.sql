CREATE TABLE "draft_editors" (
	"questionnaire_key" text NOT NULL,
	"window" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draft_editors_questionnaire_key_window_pk" PRIMARY KEY("questionnaire_key","window")
);
--> statement-breakpoint
CREATE TABLE "library_questions" (
	"key" text PRIMARY KEY NOT NULL,
	"question" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"national_code" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_key" text NOT NULL,
	"questionnaire_key" text NOT NULL,
	"version" integer NOT NULL,
	"decision" text NOT NULL,
	"from_wording" integer NOT NULL,
	"to_wording" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_wordings" (
	"question_key" text NOT NULL,
	"wording" integer NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"question" jsonb NOT NULL,
	"questionnaire_key" text NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_wordings_question_key_wording_edition_pk" PRIMARY KEY("question_key","wording","edition")
);
--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ADD COLUMN "valid_from" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ADD COLUMN "changed_by" text;--> statement-breakpoint
ALTER TABLE "questionnaire_versions" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire_versions" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questionnaire_versions" ADD COLUMN "changed_by" text;--> statement-breakpoint
ALTER TABLE "questionnaire_versions" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD COLUMN "retired_by" text;--> statement-breakpoint
ALTER TABLE "draft_editors" ADD CONSTRAINT "draft_editors_questionnaire_key_questionnaires_key_fk" FOREIGN KEY ("questionnaire_key") REFERENCES "public"."questionnaires"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_changes_key" ON "question_changes" USING btree ("question_key","decided_at");