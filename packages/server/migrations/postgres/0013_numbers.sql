CREATE TABLE "employee_former_number" (
	"id" text PRIMARY KEY NOT NULL,
	"siren" text NOT NULL,
	"fingerprint" text NOT NULL,
	"employee_id" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "employee_former_number_fingerprint" ON "employee_former_number" USING btree ("siren","fingerprint");
--> statement-breakpoint
CREATE INDEX "employee_former_number_employee" ON "employee_former_number" USING btree ("employee_id");
