package dev.plumbline.quality;

import dev.plumbline.projects.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the source of imported judgments has published about them, to show beside ours. */
@Component
public class KeepPublishedValues {
  private final PublishedValues values;

  KeepPublishedValues(PublishedValues values) {
    this.values = values;
  }

  @Transactional
  public void keep(ProjectId project, List<PublishedValue> published) {
    published.forEach(value -> values.put(project.value(), value));
  }
}
