CREATE TABLE `newsletter_items` (
	`newsletter_id` text NOT NULL,
	`position` integer NOT NULL,
	`thread_id` text,
	`resource_id` text,
	`session_id` text,
	`why` text NOT NULL,
	`sent_title` text,
	FOREIGN KEY (`newsletter_id`) REFERENCES `newsletters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `newsletter_items_thread` ON `newsletter_items` (`thread_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `newsletter_items_one` ON `newsletter_items` (`newsletter_id`,`position`);--> statement-breakpoint
CREATE TABLE `newsletters` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`intro` text NOT NULL,
	`version` integer NOT NULL,
	`goes_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`gone_at` integer,
	`emptied_by` text,
	`emptied_at` integer,
	`emptied_why` text,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`emptied_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsletters_number_unique` ON `newsletters` (`number`);--> statement-breakpoint
CREATE INDEX `newsletters_state` ON `newsletters` (`state`,`gone_at`);--> statement-breakpoint
ALTER TABLE `digests` ADD `newsletter_id` text REFERENCES newsletters(id);--> statement-breakpoint
CREATE INDEX `digests_newsletter` ON `digests` (`newsletter_id`,`member_id`);