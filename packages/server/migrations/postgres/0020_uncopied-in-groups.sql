DROP INDEX "dap_uncopied";
--> statement-breakpoint
CREATE INDEX "dap_uncopied_group" ON "dap" USING btree ("reason","id") WHERE reason is null and submitted_at is not null;
