package dev.plumbline.work.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file may be.
 *
 * @param file most bytes of an upload
 * @param unpacked most bytes that a packed file may hold
 * @param ratio most bytes out of the packing for one that went in
 * @param row most bytes of one row
 */
@ConfigurationProperties("plumbline.importing")
record ImportLimits(
    @DefaultValue("10GB") DataSize file,
    @DefaultValue("100GB") DataSize unpacked,
    @DefaultValue("200") int ratio,
    @DefaultValue("4MB") DataSize row) {}
