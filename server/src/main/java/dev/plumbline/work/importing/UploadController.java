package dev.plumbline.work.importing;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import dev.plumbline.projects.CheckAccess;
import dev.plumbline.projects.Right;
import dev.plumbline.sentences.Sentence;
import dev.plumbline.work.importing.UploadFile.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadController {
  private final CheckAccess access;
  private final UploadFile upload;

  UploadController(CheckAccess access, UploadFile upload) {
    this.access = access;
    this.upload = upload;
  }

  /** The body is the file itself, of whatever type the browser calls it. */
  @PostMapping("/api/v1/projects/{project}/imports")
  @ResponseStatus(HttpStatus.CREATED)
  Upload.Uploaded upload(
      @PathVariable UUID project,
      @RequestParam String name,
      CurrentAccount who,
      HttpServletRequest request)
      throws IOException {
    var granted = access.check(project, who, Right.BRING);
    return switch (upload.upload(granted, name, request.getInputStream())) {
      case Upload.Uploaded uploaded -> uploaded;
      case Upload.TooLarge(long limit) ->
          throw Problem.of(413, "too-large", "A file may have at most {0} bytes.", limit)
              .exception();
      case Upload.Unreadable(Sentence reason) ->
          throw Problem.of(422, "file-unreadable", reason).exception();
    };
  }
}
