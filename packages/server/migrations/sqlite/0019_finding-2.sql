DROP TABLE `long_work_file`;
--> statement-breakpoint
DROP INDEX `dap_undecided_all`;
--> statement-breakpoint
CREATE INDEX `dap_undecided_country` ON `dap` (`queue_at`,`id`,`taken_by`,`reason`,`naf_section`,`company_headcount`,`avenant_number`) WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX `dap_status_country` ON `dap` (`status`,`created_at`,`id`) WHERE status || '' in ('RETURNED', 'REFUSED', 'AUTHORISED', 'AUTHORISED_BY_SILENCE', 'WITHDRAWN');
--> statement-breakpoint
CREATE INDEX `dap_taken_country` ON `dap` (`taken_by`,`created_at`,`id`) WHERE status || '' in ('RETURNED', 'REFUSED', 'AUTHORISED', 'AUTHORISED_BY_SILENCE', 'WITHDRAWN');
--> statement-breakpoint
CREATE INDEX `dap_reason_country` ON `dap` (`reason`,`created_at`,`id`) WHERE submitted_at is not null;
--> statement-breakpoint
CREATE INDEX `dap_section_country` ON `dap` (`naf_section`,`created_at`,`id`) WHERE submitted_at is not null;
--> statement-breakpoint
CREATE INDEX `dap_uncopied` ON `dap` (`id`) WHERE reason is null and submitted_at is not null;
