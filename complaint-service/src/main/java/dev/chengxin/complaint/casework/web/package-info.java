/// The HTTP side of complaints: requests, views, who may see and do what. It decides nothing about a complaint
/// itself.
@NullMarked
package dev.chengxin.complaint.casework.web;

import org.jspecify.annotations.NullMarked;
