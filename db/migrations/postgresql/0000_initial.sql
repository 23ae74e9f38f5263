CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"rights" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_trail" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "probes" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"response_id" text NOT NULL,
	"question_key" text NOT NULL,
	"wording" integer NOT NULL,
	"value" text,
	"comment" text,
	CONSTRAINT "answers_response_id_question_key_pk" PRIMARY KEY("response_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "questionnaire_routes" (
	"channel" text NOT NULL,
	"topic" text DEFAULT '' NOT NULL,
	"questionnaire_key" text NOT NULL,
	CONSTRAINT "questionnaire_routes_channel_topic_pk" PRIMARY KEY("channel","topic")
);
--> statement-breakpoint
CREATE TABLE "questionnaire_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"questionnaire_key" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "questionnaires" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text PRIMARY KEY NOT NULL,
	"receipt_hash" text NOT NULL,
	"questionnaire_version_id" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"month" text NOT NULL,
	"day" text NOT NULL,
	"language" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"question_key" text NOT NULL,
	"wording" integer NOT NULL,
	"month" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"value" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "tallies_question_key_month_channel_topic_team_wording_value_pk" PRIMARY KEY("question_key","month","channel","topic","team","wording","value")
);
--> statement-breakpoint
CREATE TABLE "tally_margins" (
	"question_key" text NOT NULL,
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"wording" integer NOT NULL,
	"value" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "tally_margins_question_key_margin_month_key_wording_value_pk" PRIMARY KEY("question_key","margin","month","key","wording","value")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text DEFAULT '' NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"day" text NOT NULL,
	"month" text NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"email" text,
	"phone" text,
	"person_hash" text,
	"callback_requested_at" timestamp (3) with time zone,
	"callback_due_at" timestamp (3) with time zone,
	"called_back_at" timestamp (3) with time zone,
	"wait_seconds" integer,
	"handled_at" timestamp (3) with time zone,
	"no_survey" boolean DEFAULT false NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"via" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_margins" (
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "invitation_margins_margin_month_key_state_pk" PRIMARY KEY("margin","month","key","state")
);
--> statement-breakpoint
CREATE TABLE "invitation_tallies" (
	"month" text NOT NULL,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"state" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "invitation_tallies_month_channel_topic_team_state_pk" PRIMARY KEY("month","channel","topic","team","state")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"medium" text,
	"questionnaire_version_id" text,
	"send_after" timestamp (3) with time zone,
	"review_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"channel" text NOT NULL,
	"topic" text NOT NULL,
	"team" text NOT NULL,
	"month" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_people" (
	"invitation_id" text NOT NULL,
	"person_hash" text NOT NULL,
	CONSTRAINT "link_people_invitation_id_person_hash_pk" PRIMARY KEY("invitation_id","person_hash")
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"medium" text NOT NULL,
	"sender" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"headers" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"kind" text NOT NULL,
	"medium" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"payload" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"handed_over_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"provider_id" text,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "opt_outs" (
	"person_hash" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"via" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quarantines" (
	"person_hash" text PRIMARY KEY NOT NULL,
	"invitation_id" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rejections" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"row" jsonb NOT NULL,
	"errors" jsonb NOT NULL,
	CONSTRAINT "import_rejections_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"path" text,
	"state" text NOT NULL,
	"reading" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	"bytes_read" integer DEFAULT 0 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"error" text,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"scope" jsonb NOT NULL,
	"direction" text NOT NULL,
	"bound" double precision NOT NULL,
	"by" text NOT NULL,
	"baseline" double precision,
	"baseline_year" integer,
	"owner" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"named" boolean DEFAULT false NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"team" text,
	"named" boolean DEFAULT false NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ADD CONSTRAINT "questionnaire_routes_questionnaire_key_questionnaires_key_fk" FOREIGN KEY ("questionnaire_key") REFERENCES "public"."questionnaires"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_versions" ADD CONSTRAINT "questionnaire_versions_questionnaire_key_questionnaires_key_fk" FOREIGN KEY ("questionnaire_key") REFERENCES "public"."questionnaires"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_people" ADD CONSTRAINT "link_people_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "audit_trail_at" ON "audit_trail" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_trail_user" ON "audit_trail" USING btree ("user_id","at","id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_last_seen" ON "sessions" USING btree ("last_seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "questionnaire_versions_number" ON "questionnaire_versions" USING btree ("questionnaire_key","number");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_receipt" ON "responses" USING btree ("receipt_hash");--> statement-breakpoint
CREATE INDEX "responses_cell" ON "responses" USING btree ("month","channel","topic","team");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_source_id" ON "contacts" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "contacts_occurred" ON "contacts" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "contacts_callback" ON "contacts" USING btree ("month","channel","topic","team","callback_due_at","called_back_at") WHERE callback_requested_at is not null;--> statement-breakpoint
CREATE INDEX "contacts_person" ON "contacts" USING btree ("person_hash") WHERE person_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_contact" ON "invitations" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "invitations_state" ON "invitations" USING btree ("state","occurred_at","id");--> statement-breakpoint
CREATE INDEX "invitations_occurred" ON "invitations" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("state","send_after") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "invitations_review" ON "invitations" USING btree ("state","review_at") WHERE state = 'deferred';--> statement-breakpoint
CREATE INDEX "invitations_expiry" ON "invitations" USING btree ("state","expires_at") WHERE state in ('sent', 'delivered');--> statement-breakpoint
CREATE INDEX "mailbox_at" ON "mailbox" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_token" ON "messages" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("invitation_id","kind");--> statement-breakpoint
CREATE INDEX "messages_queue" ON "messages" USING btree ("next_attempt_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "messages_claims" ON "messages" USING btree ("claimed_until") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "messages_unknown" ON "messages" USING btree ("settled_at") WHERE state = 'unknown';--> statement-breakpoint
CREATE INDEX "quarantines_until" ON "quarantines" USING btree ("until");--> statement-breakpoint
CREATE INDEX "quarantines_invitation" ON "quarantines" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at","id");