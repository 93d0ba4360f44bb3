CREATE TABLE `answers` (
	`request` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `attachments` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `authorisations` (
	`hash` text PRIMARY KEY NOT NULL,
	`constituency` text NOT NULL,
	`principal` text NOT NULL,
	`agent` text NOT NULL,
	`reason` text NOT NULL,
	`document` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `authorisations_principal` ON `authorisations` (`principal`);--> statement-breakpoint
CREATE INDEX `authorisations_agent` ON `authorisations` (`agent`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`constituency` text NOT NULL,
	`person` text NOT NULL,
	`register` integer NOT NULL,
	`section` text,
	`category` text,
	`article` text NOT NULL,
	`evidence` text NOT NULL,
	`decided_by` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`constituency`, `person`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `entries` (
	`book` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `entries_book` ON `entries` (`book`,`seq`,`hash`);--> statement-breakpoint
CREATE INDEX `entries_type` ON `entries` (json_extract(`text`, '$.type'),`book`,`seq`,`hash`) WHERE substr(`text`, -24) NOT IN ('ype":"checked-in","v":1}', ':"person.decided","v":1}', '"person.recorded","v":1}', 'e":"voter.listed","v":1}');--> statement-breakpoint
CREATE TABLE `local` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `paper_differences` (
	`hash` text NOT NULL,
	`contest` text NOT NULL,
	`papers` integer NOT NULL,
	PRIMARY KEY(`hash`, `contest`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `participations` (
	`hash` text NOT NULL,
	`voter` text NOT NULL,
	`contest` text NOT NULL,
	`how` text NOT NULL,
	`book` text NOT NULL,
	`seq` integer NOT NULL,
	`authorisation` text,
	PRIMARY KEY(`voter`, `contest`, `hash`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `persons` (
	`constituency` text NOT NULL,
	`person` text NOT NULL,
	`id_number` text,
	`name` text NOT NULL,
	`fields` text NOT NULL,
	`extra` text NOT NULL,
	`dropped` integer NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`constituency`, `person`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `persons_id_number` ON `persons` (`id_number`);--> statement-breakpoint
CREATE TABLE `taken_back` (
	`ref` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`ref`, `hash`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `voter_keys` (
	`key` text NOT NULL,
	`voter` text NOT NULL,
	PRIMARY KEY(`key`, `voter`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `voters` (
	`voter` text PRIMARY KEY NOT NULL,
	`constituency` text NOT NULL,
	`version` integer NOT NULL,
	`struck` integer NOT NULL,
	`name` text NOT NULL,
	`id_number` text NOT NULL,
	`register` integer NOT NULL,
	`fields` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `voters_id_number` ON `voters` (`id_number`);--> statement-breakpoint
CREATE INDEX `voters_constituency` ON `voters` (`constituency`,`struck`);
--> statement-breakpoint
-- By hand, here and in the endings of the tables above: drizzle-kit writes no STRICT, no WITHOUT ROWID, no expression index, no trigger.
CREATE TRIGGER `entries_stay` BEFORE UPDATE ON `entries` BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `entries_remain` BEFORE DELETE ON `entries` BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without a delete trigger unless recursive_triggers is on: refuse the second insert instead.
CREATE TRIGGER `entries_once` BEFORE INSERT ON `entries` WHEN EXISTS (SELECT 1 FROM `entries` WHERE `hash` = NEW.`hash`) OR EXISTS (SELECT 1 FROM `entries` WHERE `rowid` = NEW.`rowid`)
BEGIN SELECT RAISE(ABORT, 'an entry is written once'); END;
--> statement-breakpoint
CREATE TRIGGER `attachments_stay` BEFORE UPDATE ON `attachments` BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `attachments_remain` BEFORE DELETE ON `attachments` BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `attachments_once` BEFORE INSERT ON `attachments` WHEN EXISTS (SELECT 1 FROM `attachments` WHERE `sha256` = NEW.`sha256` OR `rowid` = NEW.`rowid`)
BEGIN SELECT RAISE(ABORT, 'an attachment is written once'); END;
