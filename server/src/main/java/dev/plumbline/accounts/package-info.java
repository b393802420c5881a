/**
 * People and organizations: accounts, roles, sessions, one-time links, API keys, groups, the audit
 * trail. The only module that knows names and addresses.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.plumbline.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
