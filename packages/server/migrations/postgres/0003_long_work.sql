CREATE TABLE "long_work" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"state" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer,
	"started_at" timestamp (3) with time zone NOT NULL,
	"heartbeat_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"cancel_asked" boolean NOT NULL,
	"result" jsonb NOT NULL,
	"failure" text,
	"file_name" text,
	"file_type" text,
	"file_size_bytes" integer,
	"file_sha256" text
);
--> statement-breakpoint
CREATE TABLE "long_work_file" (
	"work_id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "long_work_account" ON "long_work" USING btree ("account_id","started_at","id");
