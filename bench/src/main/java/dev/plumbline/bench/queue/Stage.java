package dev.plumbline.bench.queue;

import dev.plumbline.accounts.Tokens;
import dev.plumbline.accounts.signin.Passwords;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Fills the database before anything is measured, in bulk and as its owner. */
final class Stage implements AutoCloseable {
  /** Judgments that each task wants. */
  static final int OVERLAP = 3;

  private static final String PASSWORD = "correct horse battery bench";
  private static final int CHUNK = 500_000;

  private static final String ADD_PEOPLE =
      """
      with n as (select * from unnest(?::uuid[], ?::bytea[]) with ordinality n (uid, hash, i)),
      a as (insert into accounts.account (uid, password_hash, created_at)
            select uid, ?, ? from n returning id, uid),
      p as (insert into accounts.person (account_id, name, email)
            select id, 'Trainer', uid || '@example.org' from a),
      g as (insert into accounts.role_grant (account_id, role, at)
            select id, 'trainer', ? from a),
      s as (insert into accounts.session
                   (token_hash, account_id, created_at, touched_at, expires_at)
            select n.hash, a.id, ?, ?, ?::timestamptz + interval '1 day'
              from n join a using (uid)),
      r as (insert into work.rater (uid, kind, account_id)
            select uid, 'human', id from a returning id, uid)
      select r.id from n join r using (uid) order by n.i
      """;

  private static final String ADD_TASKS =
      """
      insert into work.task
             (uid, project_id, batch_id, identity, template_version, wanted, excerpt, payload)
      select uuidv7(), b.project_id, b.id, 'x:' || i, 1, ?, 'Question ' || i,
             jsonb_build_object('values', jsonb_build_object(
               'prompt', jsonb_build_object('kind', 'text', 'text',
                 'Question ' || i || ': what follows from the premise, and why is it so?'),
               'responses', jsonb_build_object('kind', 'responses', 'responses',
                 (select jsonb_agg(jsonb_build_object('id', r || lpad(to_hex(i), 9, '0'), 'text',
                    'Answer ' || r || ' to question ' || i || ': the premise says less than it'
                      || ' seems to say, so that only the weaker of both claims follows.'))
                    from unnest(array['p', 'q', 'r']) r))),
               'criteria', '[]'::jsonb)
        from work.batch b, generate_series(?, ?) i
       where b.id between ? and ?
      """;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final String UNFOLLOWED =
      """
      select (select count(*) from kernel.log l
               where l.id > (select floor from kernel.log_sequencer)
                 and not exists (select from kernel.log_position p where p.log_id = l.id))
             + (select coalesce(max(position), 0) from kernel.log_position)
             - (select coalesce(min(position), 0) from kernel.log_cursor)
      """;

  private final TestedServer server;
  private final Caller caller;
  private final Connection owner;
  private final OffsetDateTime now;
  private final Random random = new Random(20);
  private final String passwordHash;
  private final UUID organization;
  private final Trainer designer;

  Stage(TestedServer server, Caller caller, Clock clock) throws SQLException {
    this.server = server;
    this.caller = caller;
    this.now = clock.instant().atOffset(ZoneOffset.UTC);
    this.passwordHash = new Passwords().hash(PASSWORD);
    this.owner = connection();
    // Rows are right by construction: no look-ups of foreign keys while they are copied in.
    execute("set session_replication_role = replica");
    this.organization = id();
    this.designer = trainers(1).getFirst();
    update(
        "insert into accounts.organization (uid, name, created_at) values (?, 'Bench', ?)",
        organization,
        now);
    update(
        """
        insert into accounts.role_grant (account_id, role, organization_id, at)
        select r.account_id, 'owner', o.id, ?
          from work.rater r, accounts.organization o
         where r.id = ? and o.uid = ?
        """,
        now,
        designer.rater(),
        organization);
  }

  /** A connection of the owner, for what is looked at beside the measuring. */
  Connection connection() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  /** Trainers with living sessions; the first of them signs in with a password. */
  List<Trainer> trainers(int count) throws SQLException {
    var uids = new UUID[count];
    var tokens = new String[count];
    var hashes = new byte[count][];
    for (int i = 0; i < count; i++) {
      uids[i] = id();
      tokens[i] = token();
      hashes[i] = Tokens.hash(tokens[i]);
    }
    var trainers = new ArrayList<Trainer>();
    try (var statement = owner.prepareStatement(ADD_PEOPLE)) {
      statement.setArray(1, owner.createArrayOf("uuid", uids));
      statement.setArray(2, owner.createArrayOf("bytea", hashes));
      statement.setString(3, passwordHash);
      for (int i = 4; i <= 8; i++) {
        statement.setObject(i, now);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          int i = trainers.size();
          trainers.add(new Trainer(rows.getInt(1), uids[i] + "@example.org", tokens[i]));
        }
      }
    }
    return trainers;
  }

  /** The same trainer on a session that a password opened. */
  Trainer signedIn(Trainer trainer) throws IOException {
    return new Trainer(trainer.rater(), trainer.email(), caller.signIn(trainer.email(), PASSWORD));
  }

  /**
   * Open projects of the built-in template, with seats for these trainers. The first is made
   * through the API, the others are copies of its rows.
   */
  List<Project> projects(int count, List<Trainer> trainers) throws IOException, SQLException {
    var made = new ArrayList<Project>();
    made.add(project());
    for (int i = 1; i < count; i++) {
      made.add(copy(made.getFirst()));
    }
    for (var project : made) {
      seat(project, trainers);
    }
    return made;
  }

  private Project project() throws IOException, SQLException {
    var session = designer.session();
    var body =
        """
        {"title": "Bench", "templateId": "preference-ranking", "overlap": %d, "leaseMinutes": 120,
         "leaseCapMinutes": 240, "estimateMinutes": [1, 2]}
        """
            .formatted(OVERLAP);
    var path = "/organizations/" + organization + "/projects";
    var uid = caller.post(path, session, body, null).path("id").asString();
    caller.put("/projects/" + uid + "/state", session, "{\"state\": \"open\"}");
    caller.put(
        "/projects/" + uid + "/admission",
        session,
        """
        {"everyone": true, "accounts": [], "groups": [], "requirements": []}
        """);
    return project(UUID.fromString(uid));
  }

  private Project copy(Project first) throws SQLException {
    var uid = id();
    update(
        """
        with p as (
          insert into projects.project
                 (uid, organization_id, title, state, overlap, lease_minutes, lease_cap_minutes,
                  estimate_low_minutes, estimate_high_minutes, everyone, template_version,
                  created_at)
          select ?, organization_id, title, state, overlap, lease_minutes, lease_cap_minutes,
                 estimate_low_minutes, estimate_high_minutes, everyone, template_version, created_at
            from projects.project where id = ?
          returning id),
        t as (
          insert into projects.template_version (project_id, version, template, at)
          select p.id, t.version, t.template, t.at
            from p, projects.template_version t where t.project_id = ?)
        insert into projects.text_version (project_id, kind, version, markdown, note, at)
        select p.id, x.kind, x.version, x.markdown, x.note, x.at
          from p, projects.text_version x where x.project_id = ?
        """,
        uid,
        first.id(),
        first.id(),
        first.id());
    return project(uid);
  }

  private Project project(UUID uid) throws SQLException {
    return new Project((int) number("select id from projects.project where uid = ?", uid), uid);
  }

  private void seat(Project project, List<Trainer> trainers) throws SQLException {
    update(
        """
        insert into work.seat (project_id, trainer_id, pseudonym, guidelines_version, taken_at)
        select ?, r, 'rater ' || r, 1, ? from unnest(?::int[]) r
        """,
        project.id(),
        now,
        trainers.stream().map(Trainer::rater).toArray(Integer[]::new));
  }

  /** So many tasks in each project, all open, in the order of their ids. */
  void tasks(List<Project> projects, int each) throws SQLException {
    int first = projects.getFirst().id();
    int last = projects.getLast().id();
    update(
        """
        insert into work.batch (uid, project_id, name, at)
        select uuidv7(), id, 'bench', ? from projects.project where id between ? and ? order by id
        """,
        now,
        first,
        last);
    long from = number("select min(id) from work.batch where project_id = ?", first);
    long to = number("select max(id) from work.batch where project_id = ?", last);
    for (int begin = 1; begin <= each; begin += CHUNK) {
      int end = Math.min(each, begin + CHUNK - 1);
      update(ADD_TASKS, OVERLAP, begin, end, from, to);
    }
    update(
        """
        insert into work.queue (project_id, lane, pos, task_id, wanted)
        select t.project_id, t.lane, nextval('work.opening'), t.id, t.wanted
          from (select project_id, lane, id, wanted from work.task
                 where project_id between ? and ? order by project_id, id) t
        """,
        first,
        last);
    settle();
  }

  /** The trainer has judged the first tasks of the project, which still want others. */
  void veteran(Trainer trainer, Project project, int judgments) throws SQLException {
    update(
        """
        insert into work.assignment
               (id, trainer_id, task_id, project_id, lane, pos, seed, at,
                guidelines_version, rubric_version)
        select uuidv7(), ?, q.task_id, q.project_id, q.lane, q.pos, 0,
               ?::timestamptz - interval '1 day', 1, 1
          from work.queue q where q.project_id = ? order by q.pos limit ?
        """,
        trainer.rater(),
        now,
        project.id(),
        judgments);
    update(
        """
        insert into work.judgment
               (uid, project_id, task_id, rater_id, revision, assignment_id, template_version,
                guidelines_version, rubric_version, submitted_at, answers)
        select uuidv7(), project_id, task_id, trainer_id, 1, id, 1, 1, 1, at, ?::jsonb
          from work.assignment where trainer_id = ?
        """,
        AnswerSheet.of("p000000000", "q000000000", "r000000000"),
        trainer.rater());
    settle();
  }

  /**
   * Waits until the server has ordered its log and brought its followers up to date, so that what
   * one way left to do is not done at the cost of the next.
   */
  void awaitFollowers() throws SQLException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (number(UNFOLLOWED) > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the log is not followed");
      }
      // Seldom: each look costs the database CPU time that is charged to what is measured.
      Thread.sleep(500);
    }
  }

  private void settle() throws SQLException {
    execute("vacuum (analyze)");
    execute("checkpoint");
  }

  long number(String sql, Object... values) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      bind(statement, values);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      if (value instanceof Integer[] numbers) {
        statement.setArray(i + 1, owner.createArrayOf("int4", numbers));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String token() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
