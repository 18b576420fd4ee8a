INSERT INTO jurisdiction VALUES ('jurisdiction', 'epoch-of-the-seed', 2, 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO scope VALUES (1, 'all'), (2, 'office');
INSERT INTO record VALUES
  (1, 'unit', 'north', 1, '1', '{"v":1,"name":"示例区","shortName":"示例","kind":"district","parentId":null,"initials":"slq","order":1,"active":true}', '{"*":[1,"system",null]}', NULL),
  (2, 'document', 'gone', 2, '', NULL, '{"*":[2,"client-one",null]}', '{"2":2}');
INSERT INTO feed VALUES (1, 1, 1, 1), (2, 2, 2, 0);
INSERT INTO client VALUES (1, 'client-one', 'clerk', 2);
INSERT INTO outcome VALUES (1, 1, 2, '[{"outcome":"applied","rev":1},{"outcome":"applied","rev":2}]');
INSERT INTO failure VALUES (1, 3, 2);
INSERT INTO snapshot VALUES (1, 1, 0, 1, '2026-11-24T01:00:00.000Z', x'00');
