# How every part of the house is built: one target per folder, its dependencies declared where it is.
include_guard()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(TANDEM_TESTS "Build the unit tests" ON)
option(TANDEM_BENCH "Build the benchmarks" OFF)
option(TANDEM_FUZZ "Build the libFuzzer targets (clang)" OFF)
set(TANDEM_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess)
  # g++ 12 reports these inside its own library at -O2.
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-missing-field-initializers)
else()
  # std::stable_sort of libstdc++ 12 calls what C++17 deprecated, and says so to g++ only.
  add_compile_options(-Wno-missing-field-initializers -Wno-deprecated-declarations -Xclang -fno-pch-timestamp)
endif()
if(TANDEM_SANITIZE)
  add_compile_options(-fsanitize=${TANDEM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TANDEM_SANITIZE})
endif()
if(TANDEM_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
if(TANDEM_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()

# tandem_library(NAME [DEPENDS target…] [PRIVATE library…])
# The target of the current folder: every .cc beside the CMakeLists.txt; *_test.cc become NAME_tests.
# DEPENDS are other parts of the house (checked by the include test), PRIVATE third-party libraries.
function(tandem_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cc)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE} Threads::Threads)
  tandem_precompile(${name})
  if(TANDEM_TESTS AND tests)
    add_executable(${name}_tests ${tests})
    target_link_libraries(${name}_tests PRIVATE ${name} GTest::gtest GTest::gmock GTest::gtest_main)
    tandem_precompile(${name}_tests)
    add_test(NAME ${name} COMMAND ${name}_tests)
    set_tests_properties(${name} PROPERTIES TIMEOUT 900
      ENVIRONMENT "TANDEM_SOURCE=${CMAKE_SOURCE_DIR};TANDEM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  endif()
endfunction()

# One precompiled header for the whole house, built once.
function(tandem_precompile target)
  if(NOT TARGET tandem_pch)
    file(WRITE ${CMAKE_BINARY_DIR}/pch.cc "")
    add_library(tandem_pch OBJECT ${CMAKE_BINARY_DIR}/pch.cc)
    target_precompile_headers(tandem_pch PRIVATE
      <algorithm> <array> <chrono> <compare> <cstdint> <cstring> <functional> <map> <memory> <mutex>
      <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
    target_link_libraries(tandem_pch PRIVATE Threads::Threads)
  endif()
  target_precompile_headers(${target} REUSE_FROM tandem_pch)
endfunction()
