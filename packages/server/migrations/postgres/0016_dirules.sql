CREATE TABLE "di_deadline_alarm" (
	"id" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"month" text NOT NULL,
	"deadline" text NOT NULL,
	"days_before" integer NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "di_deadline_alarm_once" ON "di_deadline_alarm" USING btree ("stem","month","deadline","days_before");
--> statement-breakpoint
CREATE INDEX "da_end" ON "da" USING btree ("end_day","id") WHERE "da"."status" = 'IN_FORCE';
