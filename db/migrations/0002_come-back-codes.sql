CREATE TABLE `come_back_codes` (
	`conversation_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`word` text NOT NULL,
	`wrong_tries` integer NOT NULL,
	`locked_until` integer,
	`kept_until` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `come_back_codes_code_unique` ON `come_back_codes` (`code`);