CREATE TABLE "strata" (
	"key" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"medium" text NOT NULL,
	"questionnaire" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"day" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"indicator" text NOT NULL,
	"scope" jsonb NOT NULL,
	"expected" text DEFAULT '' NOT NULL,
	"restarts" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "aspect_sums" (
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"aspect" text NOT NULL,
	"wording" integer NOT NULL,
	"grade_wording" integer NOT NULL,
	"n" integer NOT NULL,
	"sum_grade" integer NOT NULL,
	"sum_aspect" integer NOT NULL,
	"sum_grade_squares" integer NOT NULL,
	"sum_aspect_squares" integer NOT NULL,
	"sum_products" integer NOT NULL,
	CONSTRAINT "aspect_sums_margin_month_key_aspect_wording_grade_wording_pk" PRIMARY KEY("margin","month","key","aspect","wording","grade_wording")
);
--> statement-breakpoint
CREATE TABLE "comment_tags" (
	"tag_id" text NOT NULL,
	"month" text NOT NULL,
	"response_id" text NOT NULL,
	"question_key" text NOT NULL,
	"state" text NOT NULL,
	"by" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_tags_tag_id_month_response_id_question_key_pk" PRIMARY KEY("tag_id","month","response_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "comment_words" (
	"word" text NOT NULL,
	"month" text NOT NULL,
	"response_id" text NOT NULL,
	"question_key" text NOT NULL,
	CONSTRAINT "comment_words_word_month_response_id_question_key_pk" PRIMARY KEY("word","month","response_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"response_id" text NOT NULL,
	"question_key" text NOT NULL,
	"month" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"stratum" text NOT NULL,
	"grade" integer,
	"grade_wording" integer,
	"hidden_at" timestamp (3) with time zone,
	"hidden_by" text,
	"hidden_reason" text,
	CONSTRAINT "comments_response_id_question_key_pk" PRIMARY KEY("response_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source" jsonb NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "norm_margins" (
	"norm" text NOT NULL,
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"fate" text NOT NULL,
	"due" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "norm_margins_norm_margin_month_key_fate_due_pk" PRIMARY KEY("norm","margin","month","key","fate","due")
);
--> statement-breakpoint
CREATE TABLE "norm_tallies" (
	"norm" text NOT NULL,
	"month" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"fate" text NOT NULL,
	"due" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "norm_tallies_norm_month_channel_topic_team_fate_due_pk" PRIMARY KEY("norm","month","channel","topic","team","fate","due")
);
--> statement-breakpoint
CREATE TABLE "office_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outside_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"from_month" text NOT NULL,
	"to_month" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision,
	"n" integer,
	"source" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subscriptions_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"words" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "target_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"target" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unread_responses" (
	"response_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "medium" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "stratum" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_tags" ADD CONSTRAINT "comment_tags_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_words" ADD CONSTRAINT "comment_words_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_responses" ADD CONSTRAINT "unread_responses_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_indicator" ON "actions" USING btree ("indicator","day");--> statement-breakpoint
CREATE INDEX "comment_tags_response" ON "comment_tags" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "comment_words_response" ON "comment_words" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "comments_month" ON "comments" USING btree ("month","response_id");--> statement-breakpoint
CREATE INDEX "comments_channel" ON "comments" USING btree ("channel","month","response_id");--> statement-breakpoint
CREATE INDEX "comments_topic" ON "comments" USING btree ("topic","month","response_id");--> statement-breakpoint
CREATE INDEX "comments_team" ON "comments" USING btree ("team","month","response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "office_mails_once" ON "office_mails" USING btree ("user_id","kind","about");--> statement-breakpoint
CREATE INDEX "office_mails_queue" ON "office_mails" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outside_figures_what" ON "outside_figures" USING btree ("indicator","from_month","to_month","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("user_id","name");--> statement-breakpoint
CREATE INDEX "target_versions_target" ON "target_versions" USING btree ("target_id","changed_at");