package dev.plumbline.work.leading;

import dev.plumbline.kernel.Page;
import dev.plumbline.projects.ProjectAccess;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A project's tasks, page by page in the order in which they came. */
@Repository
class TaskList {
  static final Set<String> STATES = Set.of("open", "judged", "escalated", "retired", "returned");

  record BatchName(UUID id, String name) {}

  /**
   * @param state open, judged, escalated or retired
   * @param judgments of people in their places, and imported ones
   */
  record TaskLine(
      UUID id,
      @Nullable String externalId,
      String excerpt,
      String state,
      int judgments,
      int imported,
      int wanted,
      BatchName batch) {}

  private record Row(long id, TaskLine line) {}

  private final JdbcClient jdbc;

  TaskList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param state one of {@link #STATES}, or null for all but retired ones
   * @param search found in the beginning or the external id, or null
   * @param after the inner key of the last task of the page before
   */
  Page<TaskLine> page(
      ProjectAccess access,
      @Nullable String state,
      @Nullable String search,
      long after,
      int limit) {
    var rows =
        jdbc.sql(
                """
                %s
                select s.*, b.uid as batch_uid, b.name as batch_name
                  from (select t.id, t.uid, t.external_id, t.excerpt, t.wanted, t.batch_id,
                               c.*, s.state
                          from %s t
                         cross join lateral (
                           select count(distinct j.rater_id)
                                    filter (where j.assignment_id is not null and not j.surplus)
                                    as places,
                                  count(distinct j.rater_id)
                                    filter (where j.assignment_id is null) as imported
                             from work.judgment j
                            where j.task_id = t.id
                              and not exists (select 1
                                                from work.withdrawal w
                                               where w.judgment_id = j.id)) c
                         cross join lateral (
                           select case when t.state = 'retired' then 'retired'
                                       when t.state = 'parked' then 'escalated'
                                       when c.places + c.imported > 0 and c.places >= t.wanted
                                       then 'judged'
                                       else 'open'
                                   end as state) s
                         where %s
                           and (:search::text is null
                                or t.excerpt ilike :search::text
                                or t.external_id ilike :search::text)
                         %s limit :limit) s
                  join work.batch b on b.id = s.batch_id
                 order by s.id
                """
                    .formatted(head(state), source(state), counted(state), order(state)))
            .param("follower", Tallies.FOLLOWER)
            .param("projects", new Integer[] {access.id()})
            .param("project", access.id())
            .param("after", after)
            .param("search", search)
            .param("often", Stuck.OFTEN)
            .param("limit", limit + 1)
            .query(
                (row, number) ->
                    new Row(
                        row.getLong("id"),
                        new TaskLine(
                            row.getObject("uid", UUID.class),
                            row.getString("external_id"),
                            row.getString("excerpt"),
                            row.getString("state"),
                            row.getInt("places"),
                            row.getInt("imported"),
                            row.getInt("wanted"),
                            new BatchName(
                                row.getObject("batch_uid", UUID.class),
                                row.getString("batch_name")))))
            .list();
    var page = Page.of(rows, limit, row -> Long.toString(row.id()));
    return new Page<>(page.items().stream().map(Row::line).toList(), page.next());
  }

  private static String head(@Nullable String state) {
    return switch (state) {
      case "open" -> Tallies.blocks("t.tasks - t.parked > t.judged_live");
      case "judged" -> Tallies.blocks("t.judged_live > 0");
      case null, default -> "";
    };
  }

  /**
   * The tasks behind the cursor in their order. What rules most of them out is asked before their
   * judgments are counted, and here, where the order is made. What is open or judged is known by
   * counting only: in the blocks that have such tasks, and block after block (the fences of order
   * hold the planner to that), so that counting ends where the page is full.
   */
  private static String source(@Nullable String state) {
    return switch (state) {
      case "open", "judged" ->
          """
          (select k.*
             from (select block from blocks where block >= :after >> 8 order by block) b
            cross join lateral (select k.*
                                  from work.task k
                                 where k.project_id = :project and k.id > :after
                                   and k.id between b.block << 8 and (b.block << 8) + 255
                                   and k.state = 'live'
                                 order by k.id) k)
          """;
      case null, default ->
          """
          (select k.*
             from work.task k
            where k.project_id = :project and k.id > :after and %s
            order by k.id)
          """
              .formatted(candidates(state));
    };
  }

  /** The few tasks that are often given back are an array: they are fetched, not searched for. */
  private static String candidates(@Nullable String state) {
    return switch (state) {
      case "retired" -> "k.state = 'retired'";
      case "escalated" -> "k.state = 'parked'";
      case "returned" ->
          """
          k.state = 'live'
          and k.id = any (array(select l.task_id
                                  from work.lapse l
                                 where l.project_id = :project and l.cause <> 'escalated'
                                 group by l.task_id
                                having count(*) >= :often))
          """;
      case null, default -> "k.state <> 'retired'";
    };
  }

  /** Blocks come in their order already; for the others it is said once more. */
  private static String order(@Nullable String state) {
    return switch (state) {
      case "open", "judged" -> "";
      case null, default -> "order by t.id";
    };
  }

  private static String counted(@Nullable String state) {
    return switch (state) {
      case "open", "returned" -> "s.state = 'open'";
      case "judged" -> "s.state = 'judged'";
      case null, default -> "true";
    };
  }
}
