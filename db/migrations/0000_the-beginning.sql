CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`door` text NOT NULL,
	`flow_version` text NOT NULL,
	`state` text NOT NULL,
	`end` text,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`turn` integer NOT NULL,
	FOREIGN KEY (`flow_version`) REFERENCES `flow_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversations_open` ON `conversations` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`client_id` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`turn` integer,
	`step_id` text,
	`author` text NOT NULL,
	`author_id` text,
	`body` blob,
	`needs` text NOT NULL,
	`risk` text NOT NULL,
	`risk_rules` text NOT NULL,
	`lexicon_version` text NOT NULL,
	`at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_client_id` ON `entries` (`conversation_id`,`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entries_seq` ON `entries` (`conversation_id`,`seq`);--> statement-breakpoint
CREATE TABLE `equality_answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`council_code` text,
	`answers` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `flow_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`flow_id` text NOT NULL,
	`format` integer NOT NULL,
	`compiled` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailed_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`member_id` text,
	`referral_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mail` text NOT NULL,
	`sample` integer NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_mail_unique` ON `members` (`mail`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`member_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_one` ON `recovery_codes` (`member_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text,
	`until` integer,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_member` ON `role_grants` (`member_id`);--> statement-breakpoint
CREATE INDEX `role_grants_role` ON `role_grants` (`role`,`scope`);--> statement-breakpoint
CREATE TABLE `second_steps` (
	`member_id` text PRIMARY KEY NOT NULL,
	`secret` blob NOT NULL,
	`confirmed_at` integer,
	`last_used_step` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session_grants` (
	`token_hash` text NOT NULL,
	`conversation_id` text NOT NULL,
	`as_whom` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`token_hash`) REFERENCES `sessions`(`token_hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_grants_one` ON `session_grants` (`token_hash`,`conversation_id`,`as_whom`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`member_id` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`idle_ends_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`second_step_at` integer,
	`revoked_at` integer,
	`device` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_end` ON `sessions` (`ends_at`);--> statement-breakpoint
CREATE TABLE `cover_agreements` (
	`team_id` text NOT NULL,
	`cover_team_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`team_id`, `cover_team_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `duty_rota` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duty_rota_day` ON `duty_rota` (`from_day`);--> statement-breakpoint
CREATE TABLE `leave` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`cover_member_id` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leave_member` ON `leave` (`member_id`);--> statement-breakpoint
CREATE TABLE `link_workers` (
	`member_id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`accepts_new` integer NOT NULL,
	`working_days` text NOT NULL,
	`capacity` integer NOT NULL,
	`languages` text NOT NULL,
	`signs_bsl` integer NOT NULL,
	`gender` text NOT NULL,
	`specialisms` text NOT NULL,
	`step_free` integer NOT NULL,
	`home_visits` integer NOT NULL,
	`last_assigned_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_workers_team` ON `link_workers` (`team_id`);--> statement-breakpoint
CREATE TABLE `pcn_agreements` (
	`pcn_code` text NOT NULL,
	`cover_team_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`pcn_code`, `cover_team_id`),
	FOREIGN KEY (`cover_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `team_pcns` (
	`pcn_code` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sample` integer NOT NULL,
	`employer` text NOT NULL,
	`host` text NOT NULL,
	`phone` text NOT NULL,
	`hours` text NOT NULL,
	`sharing` text NOT NULL,
	`paused_since` integer,
	`keeps_gp_record_notes` integer NOT NULL,
	`cover_member_id` text,
	`safeguarding_lead_id` text,
	`council_fallback_for` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`cover_member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`safeguarding_lead_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `data_codes` (
	`referral_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_codes_one` ON `data_codes` (`referral_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `joined_referrals` (
	`referral_id` text NOT NULL,
	`other_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`referral_id`, `other_id`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `read_records` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`what` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `read_records_referral` ON `read_records` (`referral_id`,`at`);--> statement-breakpoint
CREATE TABLE `referral_conflicts` (
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`referral_id`, `member_id`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `referral_conversations` (
	`referral_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	PRIMARY KEY(`referral_id`, `conversation_id`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `referral_matches` (
	`referral_id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`referral_id`, `kind`, `hash`),
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_matches_hash` ON `referral_matches` (`kind`,`hash`);--> statement-breakpoint
CREATE TABLE `referral_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_value` text,
	`to_value` text,
	`by` text NOT NULL,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `referral_moves_referral` ON `referral_moves` (`referral_id`,`at`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`conversation_id` text NOT NULL,
	`door` text NOT NULL,
	`state` text NOT NULL,
	`practice_code` text,
	`pcn_code` text,
	`council_code` text,
	`team_id` text,
	`worker_id` text,
	`because` text NOT NULL,
	`tasks` text NOT NULL,
	`needs` text NOT NULL,
	`risk` text NOT NULL,
	`flags` text NOT NULL,
	`flagged_at` integer,
	`acknowledged_by` text,
	`acknowledged_at` integer,
	`card` blob NOT NULL,
	`share_with_practice` integer NOT NULL,
	`tell_referrer` integer NOT NULL,
	`person_agreed` text NOT NULL,
	`referrer_confirmed_at` integer,
	`tracking_word` text,
	`wrong_word_tries` integer NOT NULL,
	`tracking_locked_until` integer,
	`submitted_at` integer NOT NULL,
	`review_due_at` integer NOT NULL,
	`contact_due_at` integer NOT NULL,
	`reviewed_at` integer,
	`contacted_at` integer,
	`waiting_since` integer,
	`queued_at` integer,
	`closed_at` integer,
	`close_reason` text,
	`new_from_person_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`worker_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_reference_unique` ON `referrals` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_conversation_id_unique` ON `referrals` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `referrals_team` ON `referrals` (`team_id`,`state`);--> statement-breakpoint
CREATE INDEX `referrals_worker` ON `referrals` (`worker_id`,`state`);--> statement-breakpoint
CREATE INDEX `referrals_queue` ON `referrals` (`team_id`,`worker_id`,`queued_at`);--> statement-breakpoint
CREATE TABLE `admin_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`what` text NOT NULL,
	`about` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `demo_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`to_mail` blob NOT NULL,
	`subject` text NOT NULL,
	`body` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unique_key` text NOT NULL,
	`ids` text NOT NULL,
	`run_at` integer NOT NULL,
	`state` text NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`last_problem` text,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_next` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_unique_key` ON `jobs` (`kind`,`unique_key`);