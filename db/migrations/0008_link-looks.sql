CREATE TABLE `link_states` (
	`resource_id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`state` text NOT NULL,
	`meant_id` text,
	`last_id` text NOT NULL,
	`misses` integer NOT NULL,
	`missed_on` text,
	`at` integer NOT NULL,
	`next_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meant_id`) REFERENCES `link_checks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_id`) REFERENCES `link_checks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_states_next` ON `link_states` (`next_at`);--> statement-breakpoint
CREATE INDEX `link_states_state` ON `link_states` (`state`);--> statement-breakpoint
ALTER TABLE `link_checks` ADD `why` text;--> statement-breakpoint
ALTER TABLE `link_checks` ADD `moved_to` text;--> statement-breakpoint
ALTER TABLE `link_checks` ADD `text` text;--> statement-breakpoint
-- What we saw is added to and never rewritten, whatever the code above it does.
CREATE TRIGGER link_checks_no_update BEFORE UPDATE ON link_checks
BEGIN
  SELECT RAISE(ABORT, 'the looks at a link are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER link_checks_no_delete BEFORE DELETE ON link_checks
BEGIN
  SELECT RAISE(ABORT, 'the looks at a link are never changed');
END;
