package dev.plumbline.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kernel.StartRefused;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
  @Test
  void theAddressMayBeWrittenAsOtherProgramsDo() {
    for (var url :
        new String[] {
          "jdbc:postgresql://db:5432/p", "postgres://db:5432/p", "postgresql://db:5432/p"
        }) {
      var connection = DatabaseConfiguration.external(url, "owner", "secret");
      assertThat(connection.url()).isEqualTo("jdbc:postgresql://db:5432/p");
      assertThat(connection.user()).isEqualTo("owner");
      assertThat(connection.password()).isEqualTo("secret");
    }
    var named = DatabaseConfiguration.external("postgres://me:a%40b+c@db/p?ssl=true", "owner", "");
    assertThat(named.url()).isEqualTo("jdbc:postgresql://db/p?ssl=true");
    assertThat(named.user()).isEqualTo("me");
    assertThat(named.password()).isEqualTo("a@b+c");
    assertThat(DatabaseConfiguration.external("jdbc:postgresql:p", "owner", "").url())
        .isEqualTo("jdbc:postgresql:p");
  }

  @Test
  void whatIsNoAddressIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> DatabaseConfiguration.external("mysql://me:pw@db/p", "owner", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PLUMBLINE_DATABASE_URL")
        .hasMessageNotContaining("pw");
    assertThatThrownBy(
            () -> DatabaseConfiguration.external("postgres://me:50%offer@db/p", "owner", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("%25")
        .hasMessageNotContaining("offer");
  }
}
