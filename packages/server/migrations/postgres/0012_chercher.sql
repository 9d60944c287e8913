CREATE TABLE "dap_figures" (
	"departement" text NOT NULL,
	"axis" text NOT NULL,
	"day" text NOT NULL,
	"key" text NOT NULL,
	"received" integer NOT NULL,
	"hours_asked" bigint NOT NULL,
	"authorised" integer NOT NULL,
	"refused" integer NOT NULL,
	"by_silence" integer NOT NULL,
	"hours_authorised" bigint NOT NULL,
	CONSTRAINT "dap_figures_departement_axis_day_key_pk" PRIMARY KEY("departement","axis","day","key")
);
--> statement-breakpoint
CREATE TABLE "dap_delay" (
	"departement" text NOT NULL,
	"day" text NOT NULL,
	"hours" integer NOT NULL,
	"files" integer NOT NULL,
	CONSTRAINT "dap_delay_departement_day_hours_pk" PRIMARY KEY("departement","day","hours")
);
--> statement-breakpoint
CREATE INDEX "dap_figures_day" ON "dap_figures" USING btree ("day");
--> statement-breakpoint
CREATE INDEX "dap_delay_day" ON "dap_delay" USING btree ("day");
--> statement-breakpoint
CREATE INDEX "dap_first_submitted" ON "dap" USING btree ("first_submitted_at");
--> statement-breakpoint
CREATE INDEX "dap_decided" ON "dap" USING btree ("decided_at");
