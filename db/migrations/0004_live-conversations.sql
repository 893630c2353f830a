CREATE TABLE `live_joins` (
	`conversation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `member_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `last_person_seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `person_seq` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `entries_person_seq` ON `entries` (`conversation_id`,`person_seq`);--> statement-breakpoint
ALTER TABLE `link_workers` ADD `here_until` integer;--> statement-breakpoint
ALTER TABLE `teams` ADD `live` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- What is for both is counted by itself, so that a private note leaves no gap for the person to see.
UPDATE `entries` SET `person_seq` = (
  SELECT COUNT(*) FROM `entries` AS `earlier`
  WHERE `earlier`.`conversation_id` = `entries`.`conversation_id` AND `earlier`.`audience` = 'both' AND `earlier`.`seq` <= `entries`.`seq`
) WHERE `audience` = 'both';--> statement-breakpoint
UPDATE `conversations` SET `last_person_seq` = (
  SELECT COUNT(*) FROM `entries` WHERE `entries`.`conversation_id` = `conversations`.`id` AND `entries`.`audience` = 'both'
);
