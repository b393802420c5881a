package dev.plumbline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.RunningServer;
import dev.plumbline.TestPeople;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class AuditIT {
  @Autowired private TestPeople people;
  @Autowired private JdbcClient jdbc;

  @Test
  void actsAreSealedInAChainAndCannotBeChanged() throws Exception {
    var admin = people.admin();
    admin.api().post("/organizations", Map.of("name", "Org " + UUID.randomUUID())).ok();
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (unsealed() > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    var verification = admin.api().get("/audit/verification").ok();
    assertThat(verification.get("entries").asLong()).isPositive();
    assertThat(verification.get("brokenAt").isNull()).isTrue();
    assertThat(verification.get("overdue").asLong()).isZero();
    assertThatThrownBy(() -> jdbc.sql("delete from accounts.audit_entry").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private long unsealed() {
    return jdbc.sql(
            """
            select count(*) from accounts.audit_entry e
            where not exists (select from accounts.audit_seal s where s.entry_id = e.id)
            """)
        .query((row, n) -> row.getLong(1))
        .single();
  }
}
