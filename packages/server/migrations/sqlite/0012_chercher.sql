CREATE TABLE `dap_figures` (
	`departement` text NOT NULL,
	`axis` text NOT NULL,
	`day` text NOT NULL,
	`key` text NOT NULL,
	`received` integer NOT NULL,
	`hours_asked` integer NOT NULL,
	`authorised` integer NOT NULL,
	`refused` integer NOT NULL,
	`by_silence` integer NOT NULL,
	`hours_authorised` integer NOT NULL,
	PRIMARY KEY(`departement`, `axis`, `day`, `key`)
);
--> statement-breakpoint
CREATE INDEX `dap_figures_day` ON `dap_figures` (`day`);
--> statement-breakpoint
CREATE TABLE `dap_delay` (
	`departement` text NOT NULL,
	`day` text NOT NULL,
	`hours` integer NOT NULL,
	`files` integer NOT NULL,
	PRIMARY KEY(`departement`, `day`, `hours`)
);
--> statement-breakpoint
CREATE INDEX `dap_delay_day` ON `dap_delay` (`day`);
--> statement-breakpoint
CREATE INDEX `dap_first_submitted` ON `dap` (`first_submitted_at`);
--> statement-breakpoint
CREATE INDEX `dap_decided` ON `dap` (`decided_at`);
