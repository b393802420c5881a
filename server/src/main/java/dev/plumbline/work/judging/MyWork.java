package dev.plumbline.work.judging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.accounts.AccountId;
import dev.plumbline.projects.ProjectId;
import dev.plumbline.projects.ProjectVersions;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.judging.Seat.Hindrance;
import dev.plumbline.work.queue.Queue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trainer's home: what was begun, what is open and why not. */
@Repository
class MyWork {
  private static final int MOST_COUNTED = 200;

  /**
   * @param answered how many questions have an answer in the draft
   * @param of how many questions there are
   */
  record BegunWork(
      UUID assignment,
      UUID project,
      String projectTitle,
      String title,
      @Nullable Instant savedAt,
      boolean lapsed,
      int answered,
      int of) {}

  /**
   * @param state work, none, paused, acknowledge or not-admitted
   * @param open how many are open to this trainer, counted up to 200
   */
  record ProjectWork(
      UUID id,
      String title,
      String taskName,
      String organization,
      @ArraySchema(minItems = 2, maxItems = 2) List<BigDecimal> estimateMinutes,
      @Nullable String pay,
      @Schema(allowableValues = {"work", "none", "paused", "acknowledge", "not-admitted"})
          String state,
      Sentence reason,
      int open) {}

  record Today(int submitted, int activeSeconds) {}

  record MyWorkView(
      @JsonProperty("continue") List<BegunWork> begun, List<ProjectWork> projects, Today today) {}

  private final JdbcClient jdbc;
  private final Seats seats;
  private final Queue queue;
  private final ProjectVersions versions;
  private final Clock clock;

  MyWork(JdbcClient jdbc, Seats seats, Queue queue, ProjectVersions versions, Clock clock) {
    this.jdbc = jdbc;
    this.seats = seats;
    this.queue = queue;
    this.versions = versions;
    this.clock = clock;
  }

  MyWorkView view(AccountId account) {
    return new MyWorkView(
        begun(account), seats.all(account).stream().map(this::project).toList(), today(account));
  }

  private ProjectWork project(Seat seat) {
    int open = seat.hindrance() == Hindrance.NONE ? open(seat) : 0;
    boolean nothing = seat.hindrance() == Hindrance.NONE && open == 0;
    var template = versions.template(seat.project(), templateVersion(seat.project()));
    return new ProjectWork(
        seat.projectUid(),
        seat.title(),
        template.taskName(),
        seat.organization(),
        seat.terms().estimateMinutes(),
        seat.terms().pay(),
        nothing ? "none" : seat.hindrance().state(),
        nothing
            ? Sentence.of("You have done all that is open here. More may come.")
            : reason(seat, open),
        open);
  }

  private static Sentence reason(Seat seat, int open) {
    if (seat.hindrance() != Hindrance.NONE) {
      return seat.hindrance().reason();
    }
    if (open >= MOST_COUNTED) {
      return Sentence.of("{0} or more are open.", MOST_COUNTED);
    }
    return Sentence.of("{0,choice,1#One is|1<{0} are} open.", open);
  }

  private int templateVersion(ProjectId project) {
    return jdbc.sql("select template_version from projects.project_view where id = :project")
        .param("project", project.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Counted lane by lane from the marks and the trainer's cursor on, and without the cursor only if
   * that finds none.
   */
  private int open(Seat seat) {
    long[] marks = queue.marks(seat.project().value());
    int onward = open(seat, marks, true);
    return onward > 0 ? onward : open(seat, marks, false);
  }

  private int open(Seat seat, long[] marks, boolean onward) {
    return jdbc.sql(
            """
            select count(*)
              from (select 1
                      from (values (0::int2, :mark0::int8), (1::int2, :mark1::int8),
                                   (2::int2, :mark2::int8), (3::int2, :mark3::int8))
                           h (lane, start)
                     cross join lateral (
                       select 1
                         from work.queue q
                        where q.project_id = :project::int4 and q.lane = h.lane
                          and q.pos > greatest(h.start,
                                               (select a.pos
                                                  from work.assignment a
                                                 where :onward::boolean
                                                   and a.trainer_id = :trainer::int4
                                                   and a.project_id = :project::int4
                                                   and a.lane = h.lane
                                                 order by a.pos desc
                                                 limit 1))
                          and q.taken < q.wanted
                          and not exists (select 1
                                            from work.assignment a
                                           where a.trainer_id = :trainer::int4
                                             and a.task_id = q.task_id)
                        limit :most::int4) q
                     limit :most::int4) o
            """)
        .param("project", seat.project().value())
        .param("trainer", seat.trainer())
        .param("onward", onward)
        .param("mark0", marks[0])
        .param("mark1", marks[1])
        .param("mark2", marks[2])
        .param("mark3", marks[3])
        .param("most", onward ? MOST_COUNTED : 1)
        .query(Integer.class)
        .single();
  }

  /** An escalated task waits for its lead: its draft is listed again once there is a ruling. */
  private List<BegunWork> begun(AccountId account) {
    return jdbc.sql(
            """
            with mine as (
              select l.trainer_id, l.task_id
                from work.rater r
                join work.lease l on l.trainer_id = r.id
               where r.account_id = :account
               union
              select d.trainer_id, d.task_id
                from work.rater r
                join work.draft d on d.trainer_id = r.id
               where r.account_id = :account)
            select a.id, p.uid as project, p.title, t.excerpt, d.saved_at,
                   l.trainer_id is null as lapsed,
                   (select count(*)
                      from jsonb_object_keys(coalesce(d.answers, '{}'))) as answered,
                   jsonb_array_length(v.template -> 'questions') as questions
              from mine m
              join work.assignment a on a.trainer_id = m.trainer_id and a.task_id = m.task_id
              join work.task t on t.id = m.task_id
              join projects.project_view p on p.id = a.project_id
              join projects.template_view v
                on v.project_id = p.id and v.version = t.template_version
              left join work.draft d on d.trainer_id = m.trainer_id and d.task_id = m.task_id
              left join work.lease l on l.trainer_id = m.trainer_id and l.task_id = m.task_id
             where t.state = 'live' or l.trainer_id is not null
             order by coalesce(d.saved_at, a.at) desc
             limit 50
            """)
        .param("account", account.value())
        .query(
            (row, number) ->
                new BegunWork(
                    row.getObject("id", UUID.class),
                    row.getObject("project", UUID.class),
                    row.getString("title"),
                    row.getString("excerpt"),
                    savedAt(row.getObject("saved_at", OffsetDateTime.class)),
                    row.getBoolean("lapsed"),
                    row.getInt("answered"),
                    row.getInt("questions")))
        .list();
  }

  private static @Nullable Instant savedAt(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private Today today(AccountId account) {
    return jdbc.sql(
            """
            select count(*) as submitted, coalesce(sum(j.active_seconds), 0) as seconds
              from work.rater r
              join work.judgment j on j.rater_id = r.id and j.submitted_at >= :day
             where r.account_id = :account
               and not exists (select 1 from work.withdrawal w where w.judgment_id = j.id)
            """)
        .param("account", account.value())
        .param("day", Seats.day(clock.instant()))
        .query((row, number) -> new Today(row.getInt("submitted"), row.getInt("seconds")))
        .single();
  }
}
