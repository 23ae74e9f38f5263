CREATE TABLE "door_uses" (
	"door_id" text NOT NULL,
	"use_hash" text NOT NULL,
	"until" text NOT NULL,
	CONSTRAINT "door_uses_door_id_use_hash_pk" PRIMARY KEY("door_id","use_hash")
);
--> statement-breakpoint
ALTER TABLE "door_days" ADD COLUMN "apart" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "door_uses" ADD CONSTRAINT "door_uses_door_id_doors_id_fk" FOREIGN KEY ("door_id") REFERENCES "public"."doors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "door_uses_until" ON "door_uses" USING btree ("until");