CREATE TABLE `added_people` (
	`conversation_id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	`sent` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_drafts` (
	`conversation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`box` text NOT NULL,
	`body` blob NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `member_id`, `box`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `covers` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`why` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `covers_referral` ON `covers` (`referral_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `covers_member` ON `covers` (`member_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `entry_files` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` blob NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`content` blob NOT NULL,
	`scan` text NOT NULL,
	`at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_files_conversation` ON `entry_files` (`conversation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_files_one` ON `entry_files` (`entry_id`,`position`);--> statement-breakpoint
CREATE TABLE `labels` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `labels_one` ON `labels` (`team_id`,`name`);--> statement-breakpoint
CREATE TABLE `referral_labels` (
	`referral_id` text NOT NULL,
	`label_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`referral_id`, `label_id`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`label_id`) REFERENCES `labels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_labels_label` ON `referral_labels` (`label_id`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`kind` text NOT NULL,
	`place` blob NOT NULL,
	`needs` blob NOT NULL,
	`state` text NOT NULL,
	`sequence` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appointments_referral` ON `appointments` (`referral_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `appointments_member` ON `appointments` (`member_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `contact_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`words` blob NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_decisions_referral` ON `contact_decisions` (`referral_id`,`at`);--> statement-breakpoint
CREATE TABLE `contact_facts` (
	`referral_id` text NOT NULL,
	`version` integer NOT NULL,
	`facts` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`referral_id`, `version`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contact_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`way` text NOT NULL,
	`outcome` text NOT NULL,
	`words` blob,
	`tried_at` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_tries_referral` ON `contact_tries` (`referral_id`,`tried_at`);--> statement-breakpoint
CREATE TABLE `outward` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`way` text NOT NULL,
	`purpose` text NOT NULL,
	`about` text,
	`words` blob,
	`state` text NOT NULL,
	`why` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`goes_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outward_referral` ON `outward` (`referral_id`,`at`);--> statement-breakpoint
CREATE INDEX `outward_waiting` ON `outward` (`state`,`goes_at`);--> statement-breakpoint
CREATE TABLE `case_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text,
	`words` blob NOT NULL,
	`due_on` text NOT NULL,
	`remind_on` text,
	`reminded_at` integer,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_tasks_referral` ON `case_tasks` (`referral_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `case_tasks_member` ON `case_tasks` (`member_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `gp_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`occasion` text NOT NULL,
	`body` blob NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gp_copies_referral` ON `gp_copies` (`referral_id`,`at`);--> statement-breakpoint
CREATE TABLE `introductions` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`organisation` blob NOT NULL,
	`organisation_key` text NOT NULL,
	`why` blob NOT NULL,
	`need` text,
	`on_day` text NOT NULL,
	`went` text NOT NULL,
	`room` text NOT NULL,
	`version` integer NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `introductions_referral` ON `introductions` (`referral_id`);--> statement-breakpoint
CREATE INDEX `introductions_day` ON `introductions` (`on_day`);--> statement-breakpoint
CREATE TABLE `record_codes` (
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`concept_id` text NOT NULL,
	`term` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_codes_one` ON `record_codes` (`kind`,`about`);--> statement-breakpoint
CREATE TABLE `record_notes` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`referral_id` text NOT NULL,
	`heading` text NOT NULL,
	`body` blob NOT NULL,
	`said_by` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_notes_referral` ON `record_notes` (`referral_id`,`heading`);--> statement-breakpoint
CREATE TABLE `audit_breaks` (
	`n` integer PRIMARY KEY NOT NULL,
	`referral_id` text,
	`found_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`words` blob,
	FOREIGN KEY (`closed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `broken_glass` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` blob NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `broken_glass_member` ON `broken_glass` (`member_id`,`until`);--> statement-breakpoint
CREATE TABLE `case_audit` (
	`n` integer PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`by` text NOT NULL,
	`role` text NOT NULL,
	`team_id` text,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`about` text,
	`at` integer NOT NULL,
	`mac` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `case_audit_referral` ON `case_audit` (`referral_id`,`n`);--> statement-breakpoint
CREATE INDEX `case_audit_by` ON `case_audit` (`by`,`n`);--> statement-breakpoint
CREATE TABLE `data_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`answer` blob,
	`kept_because` text,
	`receipt` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `data_requests_referral` ON `data_requests` (`referral_id`);--> statement-breakpoint
CREATE INDEX `data_requests_state` ON `data_requests` (`state`,`due_on`);--> statement-breakpoint
CREATE TABLE `record_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`kind` text NOT NULL,
	`why` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`review_on` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_holds_referral` ON `record_holds` (`referral_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `sharing_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`what` text NOT NULL,
	`shared` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sharing_changes_referral` ON `sharing_changes` (`referral_id`,`at`);--> statement-breakpoint
ALTER TABLE `leave` ADD `why` text DEFAULT 'leave' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `referrals` ADD `review_keeping_on` text;--> statement-breakpoint
CREATE INDEX `referrals_closed` ON `referrals` (`team_id`,`state`,`erased_at`,`closed_at`);--> statement-breakpoint
CREATE INDEX `referrals_open` ON `referrals` (`team_id`) WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX `referrals_keeping` ON `referrals` (`review_keeping_on`);
--> statement-breakpoint
-- What was read and done in a record is added to and never rewritten, whatever the code above it does.
CREATE TRIGGER case_audit_no_update BEFORE UPDATE ON case_audit
BEGIN
  SELECT RAISE(ABORT, 'what was read and done is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER case_audit_no_delete BEFORE DELETE ON case_audit
BEGIN
  SELECT RAISE(ABORT, 'what was read and done is never changed');
END;
--> statement-breakpoint
-- What went out, was refused or was stopped stays so. Only its words may go, when the person is forgotten.
CREATE TRIGGER outward_final_no_update BEFORE UPDATE ON outward
WHEN OLD.state IN ('sent', 'refused', 'stopped') AND NEW.state <> OLD.state
BEGIN
  SELECT RAISE(ABORT, 'what went out stays as it was');
END;
