ALTER TABLE `mass_decision` ADD `answer_by` text;
