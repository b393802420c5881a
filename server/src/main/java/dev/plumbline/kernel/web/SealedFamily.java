package dev.plumbline.kernel.web;

import java.util.SortedMap;

/**
 * The cases of a sealed type that JSON tells apart by {@code kind}. A bean for each makes the API's
 * description say so.
 *
 * @param type the simple name of the sealed type
 * @param cases the simple name of each case, by its kind
 */
public record SealedFamily(String type, SortedMap<String, String> cases) {}
