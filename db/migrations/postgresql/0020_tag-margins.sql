CREATE TABLE "tag_margins" (
	"margin" text NOT NULL,
	"month" text NOT NULL,
	"key" text NOT NULL,
	"tag_id" text NOT NULL,
	"grade_wording" integer NOT NULL,
	"n" integer NOT NULL,
	"sum_grade" integer NOT NULL,
	CONSTRAINT "tag_margins_margin_month_key_tag_id_grade_wording_pk" PRIMARY KEY("margin","month","key","tag_id","grade_wording")
);
--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "applied_to" text;