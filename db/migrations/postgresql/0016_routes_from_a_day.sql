ALTER TABLE "questionnaire_routes" DROP CONSTRAINT "questionnaire_routes_channel_topic_pk";--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ALTER COLUMN "questionnaire_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire_routes" ADD CONSTRAINT "questionnaire_routes_channel_topic_valid_from_pk" PRIMARY KEY("channel","topic","valid_from");