ALTER TABLE "comments" ADD COLUMN "wording" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE comments SET wording = coalesce((SELECT answers.wording FROM answers WHERE answers.response_id = comments.response_id AND answers.question_key = comments.question_key), 0);--> statement-breakpoint
CREATE INDEX "comments_question" ON "comments" USING btree ("month","question_key","wording");--> statement-breakpoint
CREATE INDEX "comments_hidden" ON "comments" USING btree ("month","response_id") WHERE hidden_at is not null;