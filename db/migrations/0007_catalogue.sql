CREATE TABLE `catalogues` (
	`id` integer PRIMARY KEY NOT NULL,
	`stored_id` text NOT NULL,
	`numbers` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`stored_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_files_document` ON `resource_files` (`document_id`);